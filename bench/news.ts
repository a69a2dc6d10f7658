import { FIRST_NAMES, publishedAt, randomFrom, surname, TITLES, WEEKDAYS } from './archive.ts';

/** A story as `verbatim extract` is given it. */
export interface Story {
  id: string;
  title: string;
  publishedAt: string;
  text: string;
}

/**
 * What the stories are told in: each name in braces stands for any of its phrases. `{who}` is whoever the paragraph is
 * about, by role and full name at first and then by `{last}` or `{he}`; `{person}` is somebody else.
 */
const GRAMMAR: Record<string, string[]> = {
  lead: [
    '{body} will {do} {thing} {when}, {who} said {day}.',
    '{who} promised {day} to {do} {thing}, {number} {units} after {event}.',
    '{who} and {person} met in {place} {day} to talk about {thing}, as {event} went on.',
  ],
  said: [
    '“{Claim},” {who} said {day}. “{Claim}, and {claim}.”',
    '“{Claim},” said {who}, who has worked for {body} for {number} years.',
    '{who} said that {claim}. “{Claim},” {he} added in a statement.',
    '{who} told reporters {when} that {claim} and that {claim}.',
    '“It is not {quality} that {claim},” {he} said. “{Claim}.”',
    'Asked about {event}, {he} said {claim}.',
    '{he} called {thing} “{quality} and {quality}” and urged {body} to {do} it.',
    '{last}, whose office {did} {thing} last year, wrote: “{Claim}. {Claim}.”',
    '{who} denied that {claim}, and {his} lawyer, {person}, declined to comment.',
    '{Claim}, according to {last} and {number} other people who were at {event}.',
  ],
  told: [
    '{body} {did} {thing} {when}, and {thing} was {quality} for {number} {units}.',
    'In {place}, where {number} people live, {body} {did} {thing} without much noise.',
    'The plan, which {body} {did} after {event}, would cost {number} million dollars over {number} years.',
    'Since {event}, about {number} percent of {units} have been {quality}, a report by {body} found.',
    '{person}, a {quality} critic of {body}, did not answer calls {day}.',
    'Nobody in {place} remembers {event}, but {thing} still stands near the shore.',
    'It was {event} that {did} {thing}; until then {body} had been {quality}.',
  ],
  claim: [
    '{body} would {do} {thing} before the winter',
    'we have {number} {units} and they are {quality}',
    '{event} {did} {thing}',
    'nobody should {do} {thing} when people in {place} are {quality}',
    'the people of {place} were {quality} about {thing}',
    '{thing} is {quality} and {body} knows it',
    'there were more than {number} {units} in {place} by {when}',
    'I do not think {body} can {do} {thing}',
  ],
  body: [
    ...['the council', 'the city', 'the harbor board', 'the finance ministry', 'the {surname} Union', 'her party'],
    ...[
      'the {surname} Company',
      'the {place} Police Department',
      'the court',
      'the government of {place}',
      'parliament',
    ],
    ...['the teachers’ union', 'the University of {place}', 'the water authority', 'the U.S. State Department', 'NATO'],
  ],
  thing: [
    ...[
      'the old bridge',
      'the new school',
      'a {quality} tax',
      'the ferry to {place}',
      'the $2.5 million loan',
      'the law',
    ],
    ...['its budget', 'the {surname} Treaty', 'the budget', 'a deal with {place}', 'rents', 'the {quality} channel'],
    ...[
      'the northern railway',
      'wages of nurses',
      'the price of grain',
      'a {quality} vote',
      'the town’s only hospital',
    ],
  ],
  event: [
    ...[
      'the election',
      'the storm of 2029',
      'the strike',
      'a fire in {place}',
      'the {quality} trial',
      'the long drought',
    ],
    ...['the summit', 'talks with {place}', 'the death of {person}', 'the May 8 vote', 'a meeting of {body}'],
  ],
  do: [
    'rebuild',
    'close',
    'pay for',
    'sell',
    'support',
    'delay',
    'study',
    'approve',
    'fight',
    'cut',
    'raise',
    'give up',
  ],
  did: [
    'rebuilt',
    'closed',
    'paid for',
    'sold',
    'supported',
    'delayed',
    'studied',
    'approved',
    'changed',
    'cut',
    'lost',
  ],
  quality: [
    ...[
      'safe',
      'unfair',
      'expensive',
      'ready',
      'long-awaited',
      'necessary',
      'angry',
      'dangerous',
      'temporary',
      'hopeful',
    ],
    ...['worried', 'legal', 'costly', 'public', 'popular', 'well-known', 'empty', 'quiet', 'illegal', 'remarkable'],
  ],
  units: [
    'houses',
    'ships',
    'workers',
    'families',
    'boats',
    'days',
    'children',
    'teachers',
    'farms',
    'letters',
    'votes',
  ],
  when: ['last week', 'next year', 'in recent weeks', 'in March', 'two days ago', 'this month', 'earlier this year'],
  day: ['on {weekday}', 'late {weekday}', '{weekday} morning', 'at a news conference on {weekday}', 'in an interview'],
  place: ['Port {surname}', '{surname}', '{surname} Valley', 'London', 'Oman', 'South Korea', 'Texas', 'New York'],
};

/** So many stories of about 3.6 KB in the prose of news, made up and the same every time. */
export function storiesOf(count: number): Story[] {
  const random = randomFrom(count);
  return Array.from({ length: count }, (_, i) => storyOf(i + 1, random));
}

function storyOf(number: number, random: () => number): Story {
  const below = (most: number) => Math.floor(random() * most);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const named = new Set<number>();
  const people = Array.from({ length: 4 }, () => ({ first: below(20), last: below(4000), role: pick(TITLES) }));
  let about = 0;

  const who = () => {
    const { first, last, role } = people[about] ?? { first: 0, last: 0, role: '' };
    if (named.has(about)) return random() < 0.4 ? `{he}` : surname(last);
    named.add(about);
    return random() < 0.5
      ? `${FIRST_NAMES[first]} ${surname(last)}, the ${role},`
      : `${role} ${FIRST_NAMES[first]} ${surname(last)}`;
  };
  const woman = () => (people[about]?.first ?? 0) % 2 === 0;
  const words: Record<string, () => string> = {
    who,
    last: () => surname(people[about]?.last ?? 0),
    he: () => (woman() ? 'she' : 'he'),
    his: () => (woman() ? 'her' : 'his'),
    person: () => `${pick(FIRST_NAMES)} ${surname(below(4000))}`,
    surname: () => surname(below(4000)),
    weekday: () => pick(WEEKDAYS),
    number: () => String(2 + below(random() < 0.5 ? 20 : 900)),
  };
  const fill = (phrase: string): string =>
    phrase.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const name = slot.charAt(0).toLowerCase() + slot.slice(1);
      const text = fill(words[name]?.() ?? pick(GRAMMAR[name] ?? ['']));
      return name === slot ? text : capital(text);
    });
  const tell = (kind: string) => capital(fill(pick(GRAMMAR[kind] ?? [''])));

  const title = tell('told').slice(0, -1);
  const paragraphs = [tell('lead')];
  while (paragraphs.join('\n').length < 3000 + 1000 * random()) {
    about = below(people.length);
    const sentences = [tell('told'), tell('said'), tell('said'), tell('told')];
    paragraphs.push(sentences.slice(below(2), 2 + below(3)).join(' '));
  }
  const moment = publishedAt(number).toISOString();
  return { id: `story-${number}`, title, publishedAt: moment, text: paragraphs.join('\n') };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
