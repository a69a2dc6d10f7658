import { expect, test } from 'vitest';
import { type Format, formatOf } from '../../src/ingest/format.ts';

test.each<[Format, string]>([
  ['text', 'The ferry is back.'],
  ['text', '[Port Alma] The ferry is back.'],
  ['text', '{sic} they said'],
  ['text', '<3 from the islands'],
  ['text', '<- to the pier'],
  ['html', '<!DOCTYPE html><title>a</title>'],
  ['html', '<!doctype html>Words alone'],
  ['html', ' \n<!-- saved --><HTML lang="en"><body>'],
  [
    'html',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="a">',
  ],
  ['html', '<p>A piece of a page</p>'],
  ['feed', '<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><!-- a > b --><rss version="2.0">'],
  ['feed', '<feed xmlns="http://www.w3.org/2005/Atom">'],
  ['feed', '<rdf:RDF xmlns:rdf="a">'],
  ['feed', '{"version": "https://jsonfeed.org/version/1.1", "items": []}'],
  ['nitf', '<!DOCTYPE nitf SYSTEM "nitf.dtd" [ <!-- ]> --> ]><nitf>'],
  ['newsml', '<newsMessage xmlns="a">'],
  ['newsml', '<g2:newsItem xmlns:g2="a">'],
  ['ninjs', '{"uri": "urn:a"}'],
  ['ninjs', '[{"uri": "urn:a"}]'],
  ['jsonld', '{"@context": "https://schema.org", "@type": "NewsArticle"}'],
  ['jsonld', '[{"@type": "NewsArticle"}]'],
])('%s: %s', (format, text) => {
  expect(formatOf(text)).toBe(format);
});

test.each([
  [
    '<svg xmlns="http://www.w3.org/2000/svg">',
    'expected an HTML page, a feed (RSS, Atom, RDF), NITF or NewsML-G2, found markup whose first element is <svg>',
  ],
  ['<?xml version="1.0"?>', 'found markup without an element'],
  [
    '{"title": "a", "slug": "b"}',
    'expected ninjs (with a uri), schema.org JSON-LD (with a @type) or JSON Feed (with a version and items), found JSON with title, slug',
  ],
  ['{"uri": "urn:a",', 'expected JSON, as the text begins like it, found what is not well-formed'],
  ['[1, 2]', 'found JSON with number'],
  ['{}', 'found JSON with nothing in it'],
])('says what %s is', (text, message) => {
  expect(() => formatOf(text)).toThrow(message);
});
