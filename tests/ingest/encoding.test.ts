import { expect, test } from 'vitest';
import { decodeText } from '../../src/ingest/encoding.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const utf16be = (text: string) => bytes(text, 'utf16le').swap16();
const CAFE = 'The café was full, she said.';

test.each<[string, Uint8Array, string | undefined, string]>([
  ['UTF-8', bytes(CAFE), undefined, CAFE],
  ['a mark of UTF-8 over what the sender declares', bytes(`\ufeff${CAFE}`), 'iso-8859-1', CAFE],
  ['a mark of UTF-16', bytes(`\ufeff${CAFE}`, 'utf16le'), undefined, CAFE],
  ['a mark of UTF-16, big end first', utf16be(`\ufeff${CAFE}`), 'utf-8', CAFE],
  ['UTF-16 without a mark', utf16be(CAFE), undefined, CAFE],
  ['what the sender declares', bytes('caf\xe9 \x93x\x94', 'latin1'), 'windows-1252', 'café “x”'],
  [
    'what an XML declaration says',
    bytes('<?xml version="1.0" encoding="iso-8859-2"?><a>\xb3</a>', 'latin1'),
    undefined,
    '<?xml version="1.0" encoding="iso-8859-2"?><a>ł</a>',
  ],
  ['what a meta tag says', bytes('<meta charset=koi8-r>\xd0', 'latin1'), undefined, '<meta charset=koi8-r>п'],
  [
    'the sender over the document',
    bytes('<meta charset=koi8-r>\xd0', 'latin1'),
    'iso-8859-5',
    '<meta charset=koi8-r>а',
  ],
  [
    'UTF-8 that is declared as something else',
    bytes(`<?xml version="1.0" encoding="iso-8859-1"?>${CAFE}`),
    'windows-1252',
    `<?xml version="1.0" encoding="iso-8859-1"?>${CAFE}`,
  ],
  [
    'what is declared as UTF-8 and is not',
    bytes('Le caf\xe9 \xe9tait ferm\xe9, a-t-elle d\xe9clar\xe9 \xe0 la presse.', 'latin1'),
    'utf-8',
    'Le café était fermé, a-t-elle déclaré à la presse.',
  ],
  ['plain ASCII, whatever is declared', bytes('Words.'), 'utf-16', 'Words.'],
  ['plain ASCII in an encoding that nobody knows', bytes('Words.'), 'x-unknown', 'Words.'],
  [
    'ISO-2022-JP, which is ASCII with escapes',
    bytes('<meta charset=iso-2022-jp>\x1b$B%"\x1b(B', 'latin1'),
    undefined,
    '<meta charset=iso-2022-jp>ア',
  ],
  ['a UTF-16 text that was cut off', bytes(`\ufeff${CAFE}`, 'utf16le').subarray(0, -1), undefined, CAFE.slice(0, -1)],
  ['nothing', bytes(''), undefined, ''],
])('%s', (_name, given, charset, text) => {
  expect(decodeText(given, charset)).toBe(text);
});

test('refuses an encoding that nobody knows, and UTF-32', () => {
  expect(() => decodeText(bytes('caf\xe9', 'latin1'), 'x-unknown')).toThrow(
    'expected an encoding of the web such as utf-8, found "x-unknown"',
  );
  expect(() => decodeText(Uint8Array.of(0, 0, 0xfe, 0xff, 0, 0, 0, 65))).toThrow('found UTF-32');
  expect(() => decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0xff, 0x41, 0x41, 0x41, 0x41))).toThrow(
    'expected text in UTF-8 as its first bytes say, found bytes that are not',
  );
});
