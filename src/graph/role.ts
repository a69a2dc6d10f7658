import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ArticleRow, RoleRow } from '../store/reader.ts';
import { type Sql, sql } from '../store/sql.ts';
import { Article } from './article.ts';
import type { Context } from './context.ts';
import { edge, one } from './edge.ts';
import { Role } from './mention.ts';

/** The article at one end of those that use a role, read off the index of mentions. */
const articleWithRole = (end: Sql) =>
  edge<number, ArticleRow | null>(async (roleIds, { reader }) => {
    const rows = await reader.rows<ArticleRow & { roleId: number }>(sql`
      select p.value as "roleId", "Article".* from json_each(${JSON.stringify(roleIds)}) p
      join "Article" on "Article"."id" = (
        select "articleId" from "Mention" where "roleId" = p.value order by "reportedAt" ${end}, "articleId" ${end} limit 1
      )`);
    return one(roleIds, rows, (row) => row.roleId);
  });
const firstArticleWith = articleWithRole(sql`asc`);
const lastArticleWith = articleWithRole(sql`desc`);

@Resolver(() => Role)
export class RoleFields {
  @FieldResolver(() => Article, { description: 'The first article that uses it for the person.' })
  firstArticle(@Root() role: RoleRow, @Ctx() context: Context): PromiseLike<ArticleRow | null> {
    return firstArticleWith(role.id, context);
  }

  @FieldResolver(() => Article, { description: 'The latest article that does.' })
  lastArticle(@Root() role: RoleRow, @Ctx() context: Context): PromiseLike<ArticleRow | null> {
    return lastArticleWith(role.id, context);
  }
}
