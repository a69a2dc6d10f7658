import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { ConfigError, readConfig, settings } from '../src/config.ts';

const defaults = {
  port: 4000,
  host: '127.0.0.1',
  publicUrl: '',
  workers: 1,
  databaseUrl: 'file:data/verbatim.db',
  logLevel: 'info',
  bodyLimit: 1_048_576,
  responseCache: 67_108_864,
  maxAge: 0,
  fetchAllow: [],
  fetchContact: '',
};

test('needs no environment at all', () => {
  expect(readConfig({})).toEqual(defaults);
});

test('takes every setting from its variable', () => {
  expect(
    readConfig({
      PORT: '0',
      HOST: '::',
      PUBLIC_URL: 'https://News.example:8443/',
      WORKERS: '4',
      DATABASE_URL: 'file:/x y.db',
      LOG_LEVEL: 'silent',
      BODY_LIMIT: '2048',
      RESPONSE_CACHE: '0',
      MAX_AGE: '30',
      FETCH_ALLOW: 'cms.example, feeds.example:8080',
      FETCH_CONTACT: 'https://example.com/robots',
    }),
  ).toEqual({
    port: 0,
    host: '::',
    publicUrl: 'https://news.example:8443',
    workers: 4,
    databaseUrl: 'file:/x y.db',
    logLevel: 'silent',
    bodyLimit: 2048,
    responseCache: 0,
    maxAge: 30,
    fetchAllow: [{ host: 'cms.example' }, { host: 'feeds.example', port: 8080 }],
    fetchContact: 'https://example.com/robots',
  });
});

test('takes one worker for each processor', () => {
  expect(readConfig({ WORKERS: 'auto' }).workers).toBe(availableParallelism());
});

test('counts an empty variable as unset', () => {
  expect(readConfig(Object.fromEntries(settings.map(({ name }) => [name, ''])))).toEqual(defaults);
});

test('shows in the table what it takes when nothing is set', () => {
  expect(readConfig(Object.fromEntries(settings.map((setting) => [setting.name, setting.default])))).toEqual(defaults);
  expect(settings.map(({ name }) => name)).toEqual([
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'WORKERS',
    'DATABASE_URL',
    'LOG_LEVEL',
    'BODY_LIMIT',
    'RESPONSE_CACHE',
    'MAX_AGE',
    'FETCH_ALLOW',
    'FETCH_CONTACT',
  ]);
  for (const { meaning } of settings) expect(meaning).toMatch(/^\w.{20,}/);
});

const ports = 'a whole number from 0 to 65535';
const files = 'file: followed by the path of an SQLite file, like file:data/verbatim.db';
const limits = 'a whole number from 1024 to 104857600';
const hosts = 'a comma-separated list of host, host:port, 10.0.0.0/8, 10.0.0.0/8:8080 or [fd00::1]:8080';
const contacts = 'an address, like https://example.com/robots or mailto:desk@example.com';

test.each([
  ['PORT', '65536', ports],
  ['PORT', '-1', ports],
  ['PORT', '4000.5', ports],
  ['PORT', '0x10', ports],
  ['PORT', ' 80', ports],
  ['PORT', '99999999999999999999', ports],
  ['HOST', 'http://localhost', 'a host name or an IP address'],
  ['PUBLIC_URL', 'news.example', 'an address without a path, like https://news.example'],
  ['PUBLIC_URL', 'https://news.example/verbatim', 'an address without a path, like https://news.example'],
  ['PUBLIC_URL', 'https://news.example?', 'an address without a path, like https://news.example'],
  ['PUBLIC_URL', 'ftp://news.example', 'an address without a path, like https://news.example'],
  ['WORKERS', '0', 'auto or a whole number from 1 to 999'],
  ['WORKERS', 'all', 'auto or a whole number from 1 to 999'],
  ['DATABASE_URL', 'data/verbatim.db', files],
  ['DATABASE_URL', 'file:', files],
  ['LOG_LEVEL', 'verbose', 'one of fatal, error, warn, info, debug, trace, silent'],
  ['BODY_LIMIT', '1mb', limits],
  ['BODY_LIMIT', '1023', limits],
  ['BODY_LIMIT', '104857601', limits],
  ['MAX_AGE', '1h', 'a whole number from 0 to 31536000'],
  ['FETCH_ALLOW', 'http://cms.example', hosts],
  ['FETCH_ALLOW', 'cms.example,10.0.0.0/33', hosts],
  ['FETCH_CONTACT', 'desk@example.com', contacts],
  ['FETCH_CONTACT', 'https://example.com/\r\nx-forged: 1', contacts],
])('refuses %s=%j and says what is allowed', (name, value, allowed) => {
  expect(() => readConfig({ [name]: value })).toThrow(new ConfigError(`${name} is "${value}", allowed is ${allowed}.`));
});

test('names every wrong setting on a line of its own', () => {
  expect(() => readConfig({ PORT: 'http', HOST: 'localhost', LOG_LEVEL: 'loud' })).toThrow(
    new ConfigError(
      `PORT is "http", allowed is ${ports}.\n` +
        'LOG_LEVEL is "loud", allowed is one of fatal, error, warn, info, debug, trace, silent.',
    ),
  );
});

test('keeps the password of another database out of the message', () => {
  expect(() => readConfig({ DATABASE_URL: 'postgresql://editor:pa/ss@w@db.example/news' })).toThrow(
    new ConfigError(`DATABASE_URL is "postgresql://***@db.example/news", allowed is ${files}.`),
  );
});
