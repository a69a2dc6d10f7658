import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { GAZETTEER } from './gazetteer-data.ts';
import { keyOf } from './listed.ts';

let table: { keys: Int32Array; masks: Int32Array } | undefined;

/** The bits of `LISTED` for the hash of a word or phrase in lower case; 0 where no list has it. */
export function listed(hash: number): number {
  table ??= readTable();
  const { keys, masks } = table;
  const key = keyOf(hash);
  for (let at = slotOf(key); keys[at] !== FREE; at = (at + 1) & (SLOTS - 1)) {
    if (keys[at] === key) return masks[at] as number;
  }
  return 0;
}

const SLOT_BITS = 19;
const SLOTS = 1 << SLOT_BITS;
const FREE = -1;
const slotOf = (key: number) => Math.imul(key, 0x9e3779b1) >>> (32 - SLOT_BITS);

/** Reads a list of masks, then keys in ascending order, each as its distance from the one before and a mask by number. */
function readTable() {
  const bytes = inflateRawSync(Buffer.from(GAZETTEER, 'base64'));
  let from = 0;
  const next = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[from++] as number;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const kinds = Array.from({ length: next() }, next);
  const keys = new Int32Array(SLOTS).fill(FREE);
  const masks = new Int32Array(SLOTS);
  for (let key = 0; from < bytes.length; ) {
    key += next();
    let at = slotOf(key);
    while (keys[at] !== FREE) at = (at + 1) & (SLOTS - 1);
    keys[at] = key;
    masks[at] = kinds[next()] as number;
  }
  return { keys, masks };
}
