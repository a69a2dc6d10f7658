import type { NewsArticle, Organization, Person, Quotation, Thing, WithContext } from 'schema-dts';
import { articlePath, entityPath, quotePath, webAddress } from './address.ts';
import type { Article, ArticleQuote } from './article.ts';
import type { NamedFragment } from './generated/graphql.ts';
import { speakerWords } from './words.ts';

/** An article and who is quoted in it, in the words of schema.org; `origin` makes addresses whole. */
export function newsArticle(article: Article, origin: string): WithContext<NewsArticle> {
  const whole = (path: string) => origin + path;
  const thing = (entity: NamedFragment): Thing => ({
    '@type': entity.__typename,
    '@id': whole(entityPath(entity)),
    name: entity.name,
  });
  const speaker = (quote: ArticleQuote): Organization | Person => ({
    '@type': quote.speaker?.__typename === 'Organization' ? 'Organization' : 'Person',
    name: speakerWords(quote),
    ...(quote.speaker && { '@id': whole(entityPath(quote.speaker)) }),
  });
  const quotation = (quote: ArticleQuote): Quotation => ({
    '@type': 'Quotation',
    '@id': whole(quotePath({ id: quote.id, article })),
    text: quote.text,
    ...((quote.speaker || quote.speakerLabel) && { spokenByCharacter: speaker(quote) }),
    ...(quote.saidOn && { dateCreated: quote.saidOn }),
    ...(quote.about.length > 0 && { about: quote.about.map(thing) }),
  });
  const published = webAddress(article.url);
  const note = article.revisions.findLast(({ kind }) => kind === 'CORRECTED')?.note;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': whole(articlePath(article)),
    headline: article.headline,
    inLanguage: article.language,
    dateModified: article.updatedAt,
    publisher: { '@type': 'Organization', name: article.publisher.name },
    ...(published && { url: published }),
    ...(article.standfirst && { description: article.standfirst }),
    ...(article.publishedAt && { datePublished: article.publishedAt }),
    ...(article.byline && { author: { '@type': 'Person', name: article.byline } }),
    ...(article.section && { articleSection: article.section }),
    ...(article.dateline && { dateline: article.dateline }),
    ...(note && { correction: note }),
    ...(article.status === 'CANCELED'
      ? { creativeWorkStatus: 'Canceled' }
      : {
          wordCount: article.wordCount,
          mentions: article.entities.map(({ entity }) => thing(entity)),
          hasPart: shown(article).map(quotation),
        }),
  };
}

const shown = ({ quotes }: Article) => quotes.filter(({ review }) => review !== 'REJECTED');
