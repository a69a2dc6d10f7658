import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { hydrateRoot } from 'react-dom/client';
import { map } from 'rxjs';
import { App } from './app.tsx';
import { newCache } from './cache.ts';
import type { Known } from './known.ts';
import { visible } from './visible.ts';
import './reader.css';

const root = document.getElementById('reader');
const told = document.getElementById('known')?.textContent;
if (root && told) {
  const { missing, cache = {} }: Known = JSON.parse(told);
  const asServed = new ApolloLink((operation, forward) => forward(operation).pipe(map(visible)));
  const link = ApolloLink.from([asServed, new HttpLink({ uri: '/graphql' })]);
  const client = new ApolloClient({ link, cache: newCache().restore(cache) });
  hydrateRoot(root, <App client={client} start={new URL(location.href)} missing={missing} />);
}
