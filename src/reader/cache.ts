import { InMemoryCache } from '@apollo/client';
import { possibleTypes } from './generated/graphql.ts';

/** What the page knows of the graph, empty: the server fills one, and the browser goes on with it. */
export const newCache = () => new InMemoryCache({ possibleTypes });
