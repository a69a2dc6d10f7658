// The media types of what stands beside the pages for machines.
export const RSS_TYPE = 'application/rss+xml';
export const JSON_FEED_TYPE = 'application/feed+json';
export const ANNOTATIONS_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';
