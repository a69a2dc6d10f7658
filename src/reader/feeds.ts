import { generateJsonFeed, generateRssFeed } from 'feedsmith';
import { articlePath, quotePath } from './address.ts';
import type { LatestArticlesQuery, QuoteLineFragment } from './generated/graphql.ts';
import { RSS_TYPE } from './twins.ts';
import { canceledWords, shorten, speakerWords } from './words.ts';

/** What a feed tells, whatever its format. */
interface Feed {
  title: string;
  description: string;
  /** The paths of the page that it follows and of the feed itself. */
  page: string;
  self: string;
  items: { path: string; title: string; text: string; date: string | null; author: string | null; language: string }[];
}

export const articleFeed = (articles: LatestArticlesQuery['articles']['nodes'], self: string): Feed => ({
  title: 'Verbatim: the latest articles',
  description: 'The latest articles, with who said what in them.',
  page: '/',
  self,
  items: articles.map((article) => ({
    path: articlePath(article),
    ...(article.status === 'CANCELED'
      ? { title: `Canceled: ${article.headline}`, text: canceledWords(article) }
      : { title: article.headline, text: article.standfirst ?? article.headline }),
    date: article.publishedAt ?? article.updatedAt,
    author: article.byline ?? article.publisher.name,
    language: article.language,
  })),
});

export const quoteFeed = (name: string, quotes: readonly QuoteLineFragment[], page: string, self: string): Feed => ({
  title: `${name} on Verbatim`,
  description: `What ${name} is quoted as saying.`,
  page,
  self,
  items: quotes.map((quote) => ({
    path: quotePath(quote),
    title: `${speakerWords(quote)}: ${shorten(quote.text, 80)}`,
    text: `${quote.text} (${quote.article.headline}, ${quote.article.publisher.name})`,
    date: quote.article.publishedAt,
    author: speakerWords(quote),
    language: quote.article.language,
  })),
});

export function rss(feed: Feed, origin: string): string {
  return generateRssFeed({
    title: feed.title,
    description: feed.description,
    link: origin + feed.page,
    generator: 'Verbatim',
    atom: { links: [{ href: origin + feed.self, rel: 'self', type: RSS_TYPE }] },
    items: feed.items.map(({ path, title, text, date, author }) => ({
      title,
      link: origin + path,
      guid: { value: origin + path, isPermaLink: true },
      description: text,
      ...(date && { pubDate: new Date(date) }),
      ...(author && { dc: { creators: [author] } }),
    })),
  });
}

export function jsonFeed(feed: Feed, origin: string): string {
  return JSON.stringify(
    generateJsonFeed({
      title: feed.title,
      description: feed.description,
      home_page_url: origin + feed.page,
      feed_url: origin + feed.self,
      items: feed.items.map(({ path, title, text, date, author, language }) => ({
        id: origin + path,
        url: origin + path,
        title,
        content_text: text,
        language,
        ...(date && { date_published: new Date(date) }),
        ...(author && { authors: [{ name: author }] }),
      })),
    }),
  );
}
