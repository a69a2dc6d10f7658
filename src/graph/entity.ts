import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { List } from '../store/list.ts';
import { among, db, type EntityRow, keys } from '../store/reader.ts';
import type { Search } from '../store/search.ts';
import { searchEntities } from '../store/search-names.ts';
import { sql } from '../store/sql.ts';
import { entityConditions } from './conditions.ts';
import { connectionOf } from './connection.ts';
import type { Context } from './context.ts';
import { edge, one, toMany, toRow } from './edge.ts';
import { entityRowId, TYPE_OF_KIND } from './entity-kind.ts';
import { badInput } from './errors.ts';
import { globalId, ID_MEANING, Node, nodeType } from './node.ts';
import { type Order, orderOf } from './order.ts';
import { type Page, PageArgs, pagedEdge } from './page.ts';
import { searchIn } from './search.ts';
import { EntityWhere } from './where.ts';

@InterfaceType({
  implements: Node,
  description: 'Whom or what articles name: one person, organization, place or event, the same across all of them.',
  resolveType: (row: EntityRow) => TYPE_OF_KIND[row.kind],
})
export abstract class Entity extends Node {
  @Field(() => String, { description: 'Its full name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is, in a few words.' })
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'Its item in Wikidata: `Q794`.' })
  wikidataId!: string | null;
}

@ObjectType({ implements: [Entity, Node], description: 'A human being.' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
export class Person extends Entity {}

@ObjectType({
  implements: [Entity, Node],
  description: 'A company, government, party, agency, team or other body of people.',
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
export class Organization extends Entity {}

@ObjectType({ implements: [Entity, Node], description: 'A country, city, region or other place.' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
export class Place extends Entity {}

@ObjectType({
  implements: [Entity, Node],
  description: 'Something that happens or happened: a battle, a summit, an agreement.',
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
export class Event extends Entity {}

export const entityById = toRow('Entity', 'id');

export const entityByWikidataId = toRow('Entity', 'wikidataId');

for (const [kind, type] of Object.entries(TYPE_OF_KIND)) {
  nodeType(type, entityById, (entity) => entity.kind === kind);
}

// Of several entities that go by a name, the one that bears it as its own comes first, then the earliest.
const entityByName = edge<string, EntityRow | null>(async (names, { reader }) => {
  const byName = db
    .selectFrom('Entity')
    .selectAll()
    .select(['name as called', sql<number>`1`.as('rank')]);
  const byAlias = db
    .selectFrom('Alias')
    .innerJoin('Entity', 'Entity.id', 'Alias.entityId')
    .selectAll('Entity')
    .select(['Alias.name as called', sql<number>`0`.as('rank')]);
  const rows = await reader.rows(
    byName
      .where('name', 'in', among(names))
      .unionAll(byAlias.where('Alias.name', 'in', among(names)))
      .orderBy('rank')
      .orderBy('id', 'desc'),
  );
  return one(names, rows, (row) => row.called);
});

const aliasesOf = toMany('entityId', db.selectFrom('Alias').selectAll().where('entityId', 'in', keys).orderBy('name'));

const { Connection: EntityConnection, ConnectionFields: EntityConnectionFields } = connectionOf(
  Entity,
  'Entity',
  'entities',
);

export { EntityConnection, EntityConnectionFields };

enum EntityOrderField {
  NAME = 'name',
  RELEVANCE = 'relevance',
}

const EntityOrder = orderOf(EntityOrderField, 'Entity', 'entities', {
  NAME: { description: 'Their name, in the order of its characters.' },
  RELEVANCE: { description: 'How well they fit `search`, the best at the end; of equals, those in most articles.' },
});

@ArgsType()
export class EntitiesArgs extends PageArgs {
  @Field(() => EntityWhere, { nullable: true, description: 'Which entities; all where nothing is given.' })
  where?: EntityWhere | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those of this name or alias: whole words or their beginnings, small typing errors forgiven.',
  })
  search?: string;

  @Field(() => EntityOrder, {
    nullable: true,
    description:
      'In which order; where nothing is given, the best first where `search` is given, and otherwise by name.',
  })
  orderBy?: Order<EntityOrderField>;
}

const allEntities = pagedEdge(
  ({ where, found, orderBy }: EntitiesArgs & { found: Search | undefined }): List<'Entity'> => ({
    table: 'Entity',
    ...entityConditions(where),
    search: searchIn(found, orderBy),
    orderBy: {
      column: orderBy?.field ?? (found ? 'relevance' : 'name'),
      direction: orderBy?.direction ?? (found ? 'desc' : 'asc'),
    },
  }),
);

@Resolver(() => Entity)
export class EntityFields {
  @FieldResolver(() => ID, { description: ID_MEANING })
  id(@Root() entity: EntityRow): string {
    return globalId(TYPE_OF_KIND[entity.kind], entity.id);
  }

  @FieldResolver(() => [String], { description: 'Other names that articles call it by, in alphabetical order.' })
  aliases(@Root() entity: EntityRow, @Ctx() context: Context): PromiseLike<string[]> {
    return aliasesOf(entity.id, context).then((aliases) => aliases.map(({ name }) => name));
  }

  @Query(() => Entity, {
    nullable: true,
    description: 'The one entity with this id, name or Wikidata item; null where there is none.',
  })
  entity(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | undefined,
    @Arg('name', () => String, { nullable: true, description: 'Its full name, or an alias of it, letter by letter.' })
    name: string | undefined,
    @Arg('wikidataId', () => String, { nullable: true, description: 'Its item in Wikidata: `Q794`.' })
    wikidataId: string | undefined,
    @Ctx() context: Context,
  ): PromiseLike<EntityRow | null> {
    const given = Object.entries({ id, name, wikidataId }).filter(([, value]) => value != null);
    if (given.length !== 1) {
      throw badInput(
        `Expected exactly one of id, name and wikidataId, got ${given.map(([key]) => key).join(' and ') || 'none'}.`,
      );
    }
    if (id != null) return entityById(entityRowId(id), context);
    if (name != null) return entityByName(name, context);
    return entityByWikidataId(String(wikidataId), context);
  }

  @Query(() => EntityConnection, { description: 'Whom and what the archive names, by name.' })
  async entities(@Args(() => EntitiesArgs) args: EntitiesArgs, @Ctx() context: Context): Promise<Page<EntityRow>> {
    const found = args.search?.trim() ? await searchEntities(context.reader, args.search) : undefined;
    return allEntities(0, context, { ...args, found });
  }
}
