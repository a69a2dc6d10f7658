import 'graphiql/setup-workers/vite';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, type GraphiQLProps, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './playground.css';

const examples = import.meta.glob<string>('../../../examples/queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
// A link may bring a query along: it comes first, and into a tab of its own where there are tabs already.
const brought = new URLSearchParams(location.search);
const query = brought.get('query') ?? undefined;
const variables = brought.get('variables') ?? undefined;
const tabs = [...(query ? [{ query, variables }] : []), ...Object.values(examples).map((query) => ({ query }))];

const ask: GraphiQLProps['fetcher'] = async (params, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      ...options?.headers,
    },
    body: JSON.stringify(params),
  });
  return response.json();
};

const playground = document.getElementById('playground');
if (playground) {
  createRoot(playground).render(
    <GraphiQL
      fetcher={ask}
      defaultTabs={tabs}
      initialQuery={query}
      initialVariables={variables}
      plugins={[explorerPlugin(), HISTORY_PLUGIN]}
      inputValueDeprecation
    >
      <GraphiQL.Logo>Verbatim</GraphiQL.Logo>
    </GraphiQL>,
  );
}
