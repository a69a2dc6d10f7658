import { ApolloClient, HttpLink } from '@apollo/client';
import { hydrateRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { newCache } from './cache.ts';
import type { Known } from './known.ts';
import './reader.css';

const root = document.getElementById('reader');
const told = document.getElementById('known')?.textContent;
if (root && told) {
  const { missing, cache = {} }: Known = JSON.parse(told);
  const client = new ApolloClient({ link: new HttpLink({ uri: '/graphql' }), cache: newCache().restore(cache) });
  hydrateRoot(root, <App client={client} start={new URL(location.href)} missing={missing} />);
}
