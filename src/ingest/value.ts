/** An address that a browser can open, resolved against the page it stands in; undefined for any but http and https. */
export function webUrl(address: string | undefined, base?: string): string | undefined {
  const given = address?.trim();
  if (!given) return undefined;
  const url = parsed(given, base) ?? parsed(given);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  return url.href;
}

// Node 20 has no URL.parse. A base that is none must not take the whole addresses with it.
function parsed(address: string, base?: string): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}

/** The host of an address without `www.`, by which a publisher is known where it has no name. */
export function domainOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || undefined : undefined;
}

/** A language tag of BCP 47 in its usual spelling (`en-US` for `en_us`), undefined for what is none. */
export function languageOf(tag: string | undefined): string | undefined {
  const given = tag?.trim().replaceAll('_', '-');
  if (!given || given.length > 35) return undefined;
  try {
    return Intl.getCanonicalLocales(given)[0];
  } catch {
    return undefined;
  }
}

const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

const FIRST = Date.parse('0000-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * The moment that a date names: ISO 8601 in its long and compact forms (NITF has the compact one) or RFC 822 as in RSS.
 * Without a zone it is UTC, and without a time midnight. Undefined for what is no date.
 */
export function momentOf(date: string | undefined): Date | undefined {
  const text = date?.trim();
  if (!text || text.length > 64) return undefined;
  const compact = COMPACT.exec(text);
  const long = compact
    ? `${compact[1]}-${compact[2]}-${compact[3]}T${compact[4] ?? '00'}:${compact[5] ?? '00'}:${compact[6] ?? '00'}${compact[7] ?? 'Z'}`
    : text;
  const iso = ISO.exec(long);
  if (iso) {
    const [, day, time = '00:00', zone = 'Z'] = iso;
    return valid(new Date(`${day}T${time}${zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`));
  }
  // What JavaScript reads otherwise depends on the machine's zone, so only RFC 822 with a zone is let through.
  if (!/^(?:[a-z]{3,9},?\s+)?\d{1,2}\s+[a-z]{3,9}\s+\d{2,4}\b/i.test(text)) return undefined;
  return valid(new Date(/(?:[+-]\d{4}|[A-Z]{1,4})$/.test(text) ? text : `${text} GMT`));
}

/** A year of other than four digits is a mistake, and as text it does not stand where it should. */
function valid(date: Date): Date | undefined {
  return date.getTime() >= FIRST && date.getTime() <= LAST ? date : undefined;
}

/** The id of a Wikidata item that an address or code names (`http://www.wikidata.org/entity/Q42`). */
export function wikidataIdOf(...addresses: (string | undefined)[]): string | undefined {
  for (const address of addresses) {
    const id = /^(?:https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:entity|wiki)\/|wd:)(Q[1-9]\d*)$/.exec(
      address?.trim() ?? '',
    );
    if (id) return id[1];
  }
  return undefined;
}

/**
 * A publication status in any of the spellings of the IPTC (`stat:canceled`, `usable`, a URI that ends so).
 * http://cv.iptc.org/newscodes/pubstatusg2/
 */
export function statusOf(code: string | undefined): 'USABLE' | 'WITHHELD' | 'CANCELED' | undefined {
  switch (/[a-z]+$/i.exec(code?.trim() ?? '')?.[0].toLowerCase()) {
    case 'usable':
      return 'USABLE';
    case 'withheld':
    case 'embargoed':
      return 'WITHHELD';
    case 'canceled':
    case 'cancelled':
      return 'CANCELED';
    default:
      return undefined;
  }
}
