import { ArgsType, Field } from 'type-graphql';
import type { Search } from '../store/search.ts';
import { badInput } from './errors.ts';
import { PageArgs } from './page.ts';

/** A page of a list that can be searched. */
@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Only what has these words: all of them in any order, `"a phrase"`, `begin*`, `-without`, `this OR that`. Capitals and accents do not count. What cannot be read that way is taken as plain words.',
  })
  search?: string;
}

/** What a list is searched for; it cannot be ordered by its fit to nothing. */
export function searchIn(search: Search | undefined, orderBy: { field: string } | undefined): Search | undefined {
  if (search === undefined && orderBy?.field === 'relevance') {
    throw badInput('Expected `search` where `orderBy` is by RELEVANCE, got none.');
  }
  return search;
}
