-- Full-text search. The tables hold no text, only where which word stands (FTS5, contentless), and triggers keep them
-- as the rows are: whoever writes, and however. They are no models; prisma.config.ts names them.

-- Lists are ordered by the second. A place in such a list, the second and the id, fits into one integer.
UPDATE "Article" SET "reportedAt" = strftime('%Y-%m-%dT%H:%M:%S.000+00:00', "reportedAt");
UPDATE "Quote" SET "reportedAt" = strftime('%Y-%m-%dT%H:%M:%S.000+00:00', "reportedAt");
UPDATE "QuoteAbout" SET "reportedAt" = strftime('%Y-%m-%dT%H:%M:%S.000+00:00', "reportedAt");
UPDATE "ArticleEntity" SET "reportedAt" = strftime('%Y-%m-%dT%H:%M:%S.000+00:00', "reportedAt");

-- By place, so that the latest articles and quotes with a word are read off the index; of one publisher or speaker too,
-- whose id is a word of a column of its own.
CREATE VIRTUAL TABLE "ArticleText" USING fts5("headline", "body", "publisherId", content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE "QuoteText" USING fts5("text", "speakerId", content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
-- By the id of the entity.
CREATE VIRTUAL TABLE "EntityName" USING fts5("name", "aliases", content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
-- The words that names are made of.
CREATE VIRTUAL TABLE "EntityNameWord" USING fts5vocab("EntityName", 'row');

-- What is to be found: the newest text of articles that may be used, their quotes, and the names of entities.
CREATE VIEW "SearchableArticle" AS
SELECT a."id", min(max(unixepoch(a."reportedAt"), -8589934592), 8589934591) * 1073741824 + a."id" AS "place", a."headline", r."body", a."publisherId"
FROM "Article" a JOIN "Revision" r ON r."articleId" = a."id"
WHERE a."status" = 'USABLE' AND r."number" = (SELECT max("number") FROM "Revision" WHERE "articleId" = a."id");

CREATE VIEW "SearchableQuote" AS
SELECT q."id", q."articleId", min(max(unixepoch(q."reportedAt"), -8589934592), 8589934591) * 1073741824 + q."id" AS "place", q."text", q."speakerId"
FROM "Quote" q JOIN "Article" a ON a."id" = q."articleId" WHERE a."status" = 'USABLE';

CREATE VIEW "SearchableEntity" AS
SELECT "id", "name", (SELECT group_concat("name", char(10)) FROM "Alias" WHERE "entityId" = "Entity"."id") AS "aliases"
FROM "Entity";

INSERT INTO "ArticleText" (rowid, "headline", "body", "publisherId") SELECT "place", "headline", "body", "publisherId" FROM "SearchableArticle" ORDER BY "place";
INSERT INTO "QuoteText" (rowid, "text", "speakerId") SELECT "place", "text", "speakerId" FROM "SearchableQuote" ORDER BY "place";
INSERT INTO "EntityName" (rowid, "name", "aliases") SELECT "id", "name", "aliases" FROM "SearchableEntity" ORDER BY "id";

-- An article that comes after its quotes finds them waiting.
CREATE TRIGGER "Article_search_insert" AFTER INSERT ON "Article" BEGIN
  INSERT INTO "ArticleText" (rowid, "headline", "body", "publisherId")
  SELECT "place", "headline", "body", "publisherId" FROM "SearchableArticle" WHERE "id" = new."id";
  INSERT INTO "QuoteText" (rowid, "text", "speakerId") SELECT "place", "text", "speakerId" FROM "SearchableQuote" WHERE "articleId" = new."id";
END;

CREATE TRIGGER "Article_search_update" AFTER UPDATE OF "status", "headline", "publisherId", "reportedAt" ON "Article"
WHEN old."publisherId" <> new."publisherId" OR old."status" <> new."status" OR old."headline" <> new."headline" OR old."reportedAt" <> new."reportedAt" BEGIN
  DELETE FROM "ArticleText" WHERE rowid = min(max(unixepoch(old."reportedAt"), -8589934592), 8589934591) * 1073741824 + old."id";
  INSERT INTO "ArticleText" (rowid, "headline", "body", "publisherId")
  SELECT "place", "headline", "body", "publisherId" FROM "SearchableArticle" WHERE "id" = new."id";
END;

CREATE TRIGGER "Article_search_status" AFTER UPDATE OF "status" ON "Article" WHEN old."status" <> new."status" BEGIN
  DELETE FROM "QuoteText" WHERE rowid IN (SELECT min(max(unixepoch(q."reportedAt"), -8589934592), 8589934591) * 1073741824 + q."id" FROM "Quote" q WHERE q."articleId" = new."id");
  INSERT INTO "QuoteText" (rowid, "text", "speakerId") SELECT "place", "text", "speakerId" FROM "SearchableQuote" WHERE "articleId" = new."id";
END;

CREATE TRIGGER "Article_search_delete" AFTER DELETE ON "Article" BEGIN
  DELETE FROM "ArticleText" WHERE rowid = min(max(unixepoch(old."reportedAt"), -8589934592), 8589934591) * 1073741824 + old."id";
END;

CREATE TRIGGER "Revision_search_insert" AFTER INSERT ON "Revision" BEGIN
  DELETE FROM "ArticleText" WHERE rowid = (SELECT min(max(unixepoch(a."reportedAt"), -8589934592), 8589934591) * 1073741824 + a."id" FROM "Article" a WHERE a."id" = new."articleId");
  INSERT INTO "ArticleText" (rowid, "headline", "body", "publisherId")
  SELECT "place", "headline", "body", "publisherId" FROM "SearchableArticle" WHERE "id" = new."articleId";
END;

CREATE TRIGGER "Revision_search_update" AFTER UPDATE OF "body", "number", "articleId" ON "Revision" BEGIN
  DELETE FROM "ArticleText" WHERE rowid = (SELECT min(max(unixepoch(a."reportedAt"), -8589934592), 8589934591) * 1073741824 + a."id" FROM "Article" a WHERE a."id" = new."articleId");
  INSERT INTO "ArticleText" (rowid, "headline", "body", "publisherId")
  SELECT "place", "headline", "body", "publisherId" FROM "SearchableArticle" WHERE "id" = new."articleId";
END;

CREATE TRIGGER "Revision_search_delete" AFTER DELETE ON "Revision" BEGIN
  DELETE FROM "ArticleText" WHERE rowid = (SELECT min(max(unixepoch(a."reportedAt"), -8589934592), 8589934591) * 1073741824 + a."id" FROM "Article" a WHERE a."id" = old."articleId");
  INSERT INTO "ArticleText" (rowid, "headline", "body", "publisherId")
  SELECT "place", "headline", "body", "publisherId" FROM "SearchableArticle" WHERE "id" = old."articleId";
END;

CREATE TRIGGER "Quote_search_insert" AFTER INSERT ON "Quote" BEGIN
  INSERT INTO "QuoteText" (rowid, "text", "speakerId") SELECT "place", "text", "speakerId" FROM "SearchableQuote" WHERE "id" = new."id";
END;

CREATE TRIGGER "Quote_search_update" AFTER UPDATE OF "text", "speakerId", "reportedAt", "articleId" ON "Quote"
WHEN old."speakerId" IS NOT new."speakerId" OR old."text" <> new."text" OR old."reportedAt" <> new."reportedAt" OR old."articleId" <> new."articleId" BEGIN
  DELETE FROM "QuoteText" WHERE rowid = min(max(unixepoch(old."reportedAt"), -8589934592), 8589934591) * 1073741824 + old."id";
  INSERT INTO "QuoteText" (rowid, "text", "speakerId") SELECT "place", "text", "speakerId" FROM "SearchableQuote" WHERE "id" = new."id";
END;

CREATE TRIGGER "Quote_search_delete" AFTER DELETE ON "Quote" BEGIN
  DELETE FROM "QuoteText" WHERE rowid = min(max(unixepoch(old."reportedAt"), -8589934592), 8589934591) * 1073741824 + old."id";
END;

CREATE TRIGGER "Entity_search_insert" AFTER INSERT ON "Entity" BEGIN
  INSERT INTO "EntityName" (rowid, "name", "aliases") SELECT "id", "name", "aliases" FROM "SearchableEntity" WHERE "id" = new."id";
END;

CREATE TRIGGER "Entity_search_update" AFTER UPDATE OF "name" ON "Entity" WHEN old."name" <> new."name" BEGIN
  DELETE FROM "EntityName" WHERE rowid = new."id";
  INSERT INTO "EntityName" (rowid, "name", "aliases") SELECT "id", "name", "aliases" FROM "SearchableEntity" WHERE "id" = new."id";
END;

CREATE TRIGGER "Entity_search_delete" AFTER DELETE ON "Entity" BEGIN
  DELETE FROM "EntityName" WHERE rowid = old."id";
END;

CREATE TRIGGER "Alias_search_insert" AFTER INSERT ON "Alias" BEGIN
  DELETE FROM "EntityName" WHERE rowid = new."entityId";
  INSERT INTO "EntityName" (rowid, "name", "aliases") SELECT "id", "name", "aliases" FROM "SearchableEntity" WHERE "id" = new."entityId";
END;

CREATE TRIGGER "Alias_search_update" AFTER UPDATE ON "Alias" BEGIN
  DELETE FROM "EntityName" WHERE rowid = new."entityId";
  INSERT INTO "EntityName" (rowid, "name", "aliases") SELECT "id", "name", "aliases" FROM "SearchableEntity" WHERE "id" = new."entityId";
END;

CREATE TRIGGER "Alias_search_delete" AFTER DELETE ON "Alias" BEGIN
  DELETE FROM "EntityName" WHERE rowid = old."entityId";
  INSERT INTO "EntityName" (rowid, "name", "aliases") SELECT "id", "name", "aliases" FROM "SearchableEntity" WHERE "id" = old."entityId";
END;
