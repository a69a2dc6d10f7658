import { registerEnumType } from 'type-graphql';
import { EntityKind } from '../store/generated/enums.ts';
import { rowIdOf } from './node.ts';

registerEnumType(EntityKind, {
  name: 'EntityKind',
  description: 'What an entity is.',
  valuesConfig: {
    PERSON: { description: 'A human being.' },
    ORGANIZATION: { description: 'A company, government, party, agency, team or the like.' },
    PLACE: { description: 'A country, city, region or other place.' },
    EVENT: { description: 'Something that happens or happened: a battle, a summit, an agreement.' },
  },
});

/** The GraphQL type of each kind of entity. */
export const TYPE_OF_KIND = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  PLACE: 'Place',
  EVENT: 'Event',
} as const satisfies Record<EntityKind, string>;

/** The row id behind the opaque id of an entity of any kind; any other id is refused. */
export function entityRowId(id: string): number {
  return rowIdOf(id, ...Object.values(TYPE_OF_KIND));
}
