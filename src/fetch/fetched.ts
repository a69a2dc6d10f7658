import type { IncomingHttpHeaders } from 'node:http';

/** What was fetched, as it came: encodings of the transfer are undone, that of the text is not. */
export interface Fetched {
  /** Where it was in the end, after redirects and without a fragment. */
  url: string;
  /** The HTTP status; a page that is not there (404) is an answer too. */
  status: number;
  bytes: Uint8Array;
  /** In lower case and without its parameters; absent where the host gives none. */
  contentType?: string;
  /** As the host declares it, in lower case. */
  charset?: string;
  /** To be sent with the next request, so that what has not changed is not sent again. */
  etag?: string;
  lastModified?: string;
  /** The host says that what the sender has is still so (304): there are no bytes. */
  notModified: boolean;
}

/** One answer before it is known whether it is the last. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Uint8Array;
}

export function toFetched(url: URL, { status, headers, bytes }: Answer): Fetched {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';');
  const charset = /^\s*charset\s*=\s*["']?([\w.:+-]+)/i.exec(
    parameters.find((text) => /^\s*charset/i.test(text)) ?? '',
  );
  return {
    url: url.href,
    status,
    bytes,
    contentType: type.trim().toLowerCase() || undefined,
    charset: charset?.[1]?.toLowerCase(),
    etag: headers.etag,
    lastModified: headers['last-modified'],
    notModified: status === 304,
  };
}

/** Where an answer sends us, or `null` where it is the last. */
export function redirectOf({ status, headers }: Answer): string | null {
  if (![301, 302, 303, 307, 308].includes(status) || !headers.location) return null;
  // Headers are read as Latin-1, but hosts write addresses in UTF-8.
  return Buffer.from(headers.location, 'latin1').toString();
}

/** How long a busy host asks us to wait, in ms (RFC 9110, 10.2.3), or `null` where it does not. */
export function retryAfterOf({ status, headers }: Answer): number | null {
  const told = headers['retry-after'];
  if ((status !== 429 && status !== 503) || !told) return null;
  const ms = /^\d+$/.test(told) ? Number(told) * 1000 : Date.parse(told) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(ms, 0);
}
