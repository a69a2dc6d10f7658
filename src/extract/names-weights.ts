import { Buffer } from 'node:buffer';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { NameModel } from './name-chains.ts';
import { FEATURE_SPACE } from './name-features.ts';
import { factorsOf, LABELS } from './name-labels.ts';

/** Weights are kept in steps of this, in a byte each: finer steps make no name better. */
const STEP = 1 / 50;
const FEATURES = FEATURE_SPACE * LABELS;

/** Trained weights as text. Those within a step and a half of nothing are left out: they are most, and names lose nothing. */
export function packModel(features: Float32Array, transitions: Float32Array): string {
  const steps = new Int8Array(features.length + transitions.length);
  for (const [at, weights] of [[0, features] as const, [features.length, transitions] as const]) {
    for (let i = 0; i < weights.length; i++) {
      const step = Math.round((weights[i] as number) / STEP);
      steps[at + i] = Math.abs(step) < 2 ? 0 : Math.max(-127, Math.min(127, step));
    }
  }
  return deflateRawSync(steps, { level: 9 }).toString('base64');
}

export function unpackModel(packed: string): NameModel {
  const bytes = inflateRawSync(Buffer.from(packed, 'base64'));
  const steps = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const transitions = Float32Array.from(steps.subarray(FEATURES), (weight) => weight * STEP);
  const features = steps.subarray(0, FEATURES);
  return { features, scale: 1 / STEP, transitions, factors: factorsOf(transitions) };
}
