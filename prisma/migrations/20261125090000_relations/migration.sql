-- What tells when a role was used, when something happened, and how often an entity comes up, without reading it all.

CREATE TABLE "new_Mention" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "articleId" INTEGER NOT NULL,
    "entityId" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "roleId" INTEGER,
    "method" TEXT NOT NULL,
    "confidence" REAL NOT NULL,
    "review" TEXT NOT NULL DEFAULT 'UNREVIEWED',
    "reportedAt" DATETIME NOT NULL,
    CONSTRAINT "Mention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Mention_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Mention_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Mention" SELECT m.*, a."reportedAt" FROM "Mention" m JOIN "Article" a ON a."id" = m."articleId" ORDER BY m."id";
DROP TABLE "Mention";
ALTER TABLE "new_Mention" RENAME TO "Mention";
CREATE INDEX "Mention_entityId_id_idx" ON "Mention"("entityId", "id");
CREATE INDEX "Mention_roleId_reportedAt_articleId_idx" ON "Mention"("roleId", "reportedAt", "articleId");
CREATE UNIQUE INDEX "Mention_articleId_start_end_entityId_key" ON "Mention"("articleId", "start", "end", "entityId");

CREATE INDEX "DateMention_date_id_idx" ON "DateMention"("date", "id");

CREATE TABLE "EntityCount" (
    "entityId" INTEGER NOT NULL PRIMARY KEY,
    "articles" INTEGER NOT NULL DEFAULT 0,
    "mentions" INTEGER NOT NULL DEFAULT 0,
    "quotes" INTEGER NOT NULL DEFAULT 0,
    "quotesAbout" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "EntityCount_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "EntityCount" ("entityId", "articles", "mentions", "quotes", "quotesAbout")
SELECT "id",
  (SELECT count(*) FROM "ArticleEntity" WHERE "entityId" = "Entity"."id"),
  (SELECT coalesce(sum("mentionCount"), 0) FROM "ArticleEntity" WHERE "entityId" = "Entity"."id"),
  (SELECT count(*) FROM "Quote" WHERE "speakerId" = "Entity"."id"),
  (SELECT count(*) FROM "QuoteAbout" WHERE "entityId" = "Entity"."id")
FROM "Entity";

CREATE TRIGGER "ArticleEntity_count_insert" AFTER INSERT ON "ArticleEntity" BEGIN
  INSERT INTO "EntityCount" ("entityId", "articles", "mentions") VALUES (new."entityId", 1, new."mentionCount")
  ON CONFLICT DO UPDATE SET "articles" = "articles" + 1, "mentions" = "mentions" + new."mentionCount";
END;

CREATE TRIGGER "ArticleEntity_count_update" AFTER UPDATE OF "mentionCount" ON "ArticleEntity" BEGIN
  UPDATE "EntityCount" SET "mentions" = "mentions" - old."mentionCount" + new."mentionCount" WHERE "entityId" = new."entityId";
END;

CREATE TRIGGER "ArticleEntity_count_delete" AFTER DELETE ON "ArticleEntity" BEGIN
  UPDATE "EntityCount" SET "articles" = "articles" - 1, "mentions" = "mentions" - old."mentionCount" WHERE "entityId" = old."entityId";
END;

CREATE TRIGGER "Quote_count_insert" AFTER INSERT ON "Quote" WHEN new."speakerId" IS NOT NULL BEGIN
  INSERT INTO "EntityCount" ("entityId", "quotes") VALUES (new."speakerId", 1)
  ON CONFLICT DO UPDATE SET "quotes" = "quotes" + 1;
END;

CREATE TRIGGER "Quote_count_update" AFTER UPDATE OF "speakerId" ON "Quote" WHEN new."speakerId" IS NOT old."speakerId" BEGIN
  UPDATE "EntityCount" SET "quotes" = "quotes" - 1 WHERE "entityId" = old."speakerId";
  INSERT INTO "EntityCount" ("entityId", "quotes") SELECT new."speakerId", 1 WHERE new."speakerId" IS NOT NULL
  ON CONFLICT DO UPDATE SET "quotes" = "quotes" + 1;
END;

CREATE TRIGGER "Quote_count_delete" AFTER DELETE ON "Quote" WHEN old."speakerId" IS NOT NULL BEGIN
  UPDATE "EntityCount" SET "quotes" = "quotes" - 1 WHERE "entityId" = old."speakerId";
END;

CREATE TRIGGER "QuoteAbout_count_insert" AFTER INSERT ON "QuoteAbout" BEGIN
  INSERT INTO "EntityCount" ("entityId", "quotesAbout") VALUES (new."entityId", 1)
  ON CONFLICT DO UPDATE SET "quotesAbout" = "quotesAbout" + 1;
END;

CREATE TRIGGER "QuoteAbout_count_delete" AFTER DELETE ON "QuoteAbout" BEGIN
  UPDATE "EntityCount" SET "quotesAbout" = "quotesAbout" - 1 WHERE "entityId" = old."entityId";
END;
