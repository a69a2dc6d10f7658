// Prints who said what in an article, with Apollo Client and a typed document:
//   npx tsx examples/read-article.ts [address of the graph] [slug of the article]
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { graphql } from './generated/gql.ts';
import { possibleTypes } from './generated/graphql.ts';

const [address = 'http://127.0.0.1:4000/graphql', slug = 'us-and-iran-in-oman-to-discuss-irans-nuclear-program'] =
  process.argv.slice(2);

const ReadArticle = graphql(`
  query ReadArticle($slug: String!) {
    article(slug: $slug) {
      id
      headline
      publishedAt
      publisher {
        id
        name
      }
      quotes {
        id
        text
        occasion
        speakerLabel
        speaker {
          ...Speaker
        }
      }
    }
  }

  fragment Speaker on Entity {
    __typename
    id
    name
    ... on Person {
      roles {
        title
      }
    }
  }
`);

const client = new ApolloClient({
  link: new HttpLink({ uri: address }),
  // `Entity` is an interface: the cache must know which types implement it, or it drops what `Speaker` asks for.
  cache: new InMemoryCache({ possibleTypes }),
});

const { data } = await client.query({ query: ReadArticle, variables: { slug } });
const article = data?.article;
if (!article) {
  console.error(`There is no article ${slug} at ${address}.`);
  process.exit(1);
}

console.log(`${article.headline}\n${article.publisher.name}, ${article.publishedAt?.slice(0, 10) ?? 'no date'}`);
for (const { speaker, speakerLabel, occasion, text } of article.quotes) {
  const roles = speaker?.__typename === 'Person' ? speaker.roles.map(({ title }) => title) : [];
  const who = [speaker?.name ?? speakerLabel ?? 'Somebody', ...roles, ...(occasion ? [occasion] : [])].join(', ');
  console.log(`\n${who}:\n  ${text}`);
}
