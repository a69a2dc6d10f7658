import { Directive, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Page, Row } from './page.ts';

@ObjectType({ description: 'Where a page lies in its list.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list goes on behind this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether the list holds something ahead of this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first on this page; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last on this page; null on an empty page.' })
  endCursor!: string | null;
}

@Resolver(() => PageInfo)
export class PageInfoFields {
  @FieldResolver()
  hasNextPage(@Root() page: Page): boolean | PromiseLike<boolean> {
    return page.hasNextPage();
  }

  @FieldResolver()
  hasPreviousPage(@Root() page: Page): boolean | PromiseLike<boolean> {
    return page.hasPreviousPage();
  }

  @FieldResolver()
  startCursor(@Root() page: Page): PromiseLike<string | null> {
    return page.rows().then(([first]) => (first ? page.cursorOf(first) : null));
  }

  @FieldResolver()
  endCursor(@Root() page: Page): PromiseLike<string | null> {
    return page.rows().then((rows) => {
      const last = rows.at(-1);
      return last ? page.cursorOf(last) : null;
    });
  }
}

/** A row at its place in a list, with what the list was searched for. */
export interface Edge<EdgeRow extends Row = Row> {
  node: EdgeRow;
  cursor: string;
  search: string | undefined;
}

/** The connection type over a noun, with its edge type: `QuoteConnection` and `QuoteEdge`. */
export function connectionOf<Node extends object>(node: { prototype: Node }, name: string, plural: string) {
  @ObjectType(`${name}Edge`, { description: `One of the ${plural} of a list.` })
  class EdgeType {
    @Field(() => String, { description: 'Its place in the list, for `after` and `before`.' })
    cursor!: string;

    @Field(() => node, { description: 'What stands at this place.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${plural}.` })
  @Directive('@cacheControl(maxAge: 60)')
  class Connection {
    @Field(() => [EdgeType], { description: 'What is on this page, with cursors.' })
    edges!: EdgeType[];

    @Field(() => [node], { description: 'What is on this page.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many the whole list holds.' })
    totalCount!: number;
  }

  @Resolver(() => Connection)
  class ConnectionFields {
    @FieldResolver()
    edges(@Root() page: Page): PromiseLike<Edge[]> {
      const { search } = page;
      return page.rows().then((rows) => rows.map((row) => ({ node: row, cursor: page.cursorOf(row), search })));
    }

    @FieldResolver()
    nodes(@Root() page: Page) {
      return page.rows();
    }

    @FieldResolver()
    pageInfo(@Root() page: Page) {
      return page;
    }

    @FieldResolver()
    totalCount(@Root() page: Page) {
      return page.totalCount();
    }
  }
  return { Connection, ConnectionFields, EdgeType };
}
