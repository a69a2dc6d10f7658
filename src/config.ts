import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { allowListForm, readAllowList } from './fetch/allow-list.ts';

/** What the operator can set, read once from the environment and passed on from the composition root. */
export type Config = ReturnType<typeof readConfig>;

/** A setting that cannot be used: its message is one line a setting, made for the operator, without a stack. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const environment = z.object({
  PORT: wholeNumber(0, 65_535).prefault('4000').describe('TCP port to listen on; `0` takes any free one'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'a host name or an IP address')
    // Nothing is reachable from another machine before somebody asks for it.
    .prefault('127.0.0.1')
    .describe('address to listen on: only this machine by default; `0.0.0.0` and `::` mean every network it is in'),
  PUBLIC_URL: z
    .string()
    .refine((text) => text === '' || isOrigin(text), 'an address without a path, like https://news.example')
    .transform((text) => text && new URL(text).origin)
    .prefault('')
    .describe(
      'address at which readers find the server, such as `https://news.example`, for links in pages and feeds; ' +
        'where it is not set, that of the request',
    ),
  WORKERS: z
    .string()
    .regex(/^(auto|[1-9]\d{0,2})$/, 'auto or a whole number from 1 to 999')
    .transform((text) => (text === 'auto' ? availableParallelism() : Number(text)))
    .prefault('1')
    .describe('processes that serve together at one address; `auto` is one for each processor'),
  DATABASE_URL: z
    .string()
    .regex(/^file:./, 'file: followed by the path of an SQLite file, like file:data/verbatim.db')
    .prefault('file:data/verbatim.db')
    .describe('SQLite file that holds everything; a relative path starts at the working directory'),
  LOG_LEVEL: z
    .enum(logLevels, `one of ${logLevels.join(', ')}`)
    .prefault('info')
    .describe(`least severe log lines to write: ${logLevels.map((level) => `\`${level}\``).join(', ')}`),
  BODY_LIMIT: wholeNumber(1024, 100 * 1024 * 1024)
    .prefault('1048576')
    .describe('largest request body in bytes; a larger one is answered with 413'),
  RESPONSE_CACHE: wholeNumber(0, 64 * 1024 * 1024 * 1024)
    .prefault('67108864')
    .describe('bytes of answers to keep until something is written; `0` keeps none'),
  MAX_AGE: wholeNumber(0, 31_536_000)
    .prefault('0')
    .describe(
      'seconds for which browsers and caches in between may use a page, a feed or the answer to a GET without asking ' +
        'whether it still holds; where the schema has a lower `@cacheControl`, that counts. `0` makes them ask each time',
    ),
  FETCH_ALLOW: z
    .string()
    .transform((text, context) => {
      try {
        return readAllowList(text);
      } catch {
        context.addIssue({ code: 'custom', message: allowListForm });
        return z.NEVER;
      }
    })
    .prefault('')
    .describe(
      'what may be fetched though it is not public or on another port than 80 and 443: `cms.example`, ' +
        '`cms.example:8080`, `10.0.0.0/8`, with commas between',
    ),
  FETCH_CONTACT: z
    .string()
    .regex(
      /^((https?:\/\/|mailto:)[!-'*-~]+)?$/,
      'an address, like https://example.com/robots or mailto:desk@example.com',
    )
    .prefault('')
    .describe('where those who run a site learn who fetches from it: the address of a page or a `mailto:`'),
});

/** Every setting as the manual shows it. */
export const settings = Object.entries(environment.shape).map(([name, setting]) => ({
  name,
  default: setting.def.defaultValue,
  meaning: setting.description,
}));

/** Reads the settings; an empty variable counts as unset. Throws `ConfigError` that names every wrong one. */
export function readConfig(env: Record<string, string | undefined> = process.env) {
  const given = Object.fromEntries(Object.keys(environment.shape).map((name) => [name, env[name] || undefined]));
  const { data, error } = environment.safeParse(given);
  if (error) {
    const allowed = new Map(error.issues.map((issue) => [String(issue.path[0]), issue.message]));
    throw new ConfigError(
      [...allowed]
        .map(([name, rule]) => `${name} is "${withoutPassword(given[name])}", allowed is ${rule}.`)
        .join('\n'),
    );
  }
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL,
    workers: data.WORKERS,
    databaseUrl: data.DATABASE_URL,
    logLevel: data.LOG_LEVEL,
    bodyLimit: data.BODY_LIMIT,
    responseCache: data.RESPONSE_CACHE,
    maxAge: data.MAX_AGE,
    fetchAllow: data.FETCH_ALLOW,
    fetchContact: data.FETCH_CONTACT,
  };
}

/** Whether a text is the address of a server alone, with or without the slash at its end. */
function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return /^https?:$/.test(url?.protocol ?? '') && url?.href === `${url?.origin}/`;
}

function wholeNumber(from: number, to: number) {
  const allowed = `a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, allowed)
    .transform(Number)
    .pipe(z.number().min(from, allowed).max(to, allowed));
}

/** The address of another database may carry a password, and error messages end up in logs. */
function withoutPassword(value = '') {
  return value.replace(/\/\/.*@/, '//***@');
}
