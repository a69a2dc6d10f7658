-- What is read by a key of several columns stands in that key, where a row stood in the table and was looked up there.

-- RedefineTables
CREATE TABLE "new_ArticleEntity" (
    "articleId" INTEGER NOT NULL,
    "entityId" INTEGER NOT NULL,
    "mentionCount" INTEGER NOT NULL,
    "salience" REAL NOT NULL,
    "reportedAt" DATETIME NOT NULL,

    PRIMARY KEY ("articleId", "entityId"),
    CONSTRAINT "ArticleEntity_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleEntity_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_ArticleEntity" ("articleId", "entityId", "mentionCount", "salience", "reportedAt")
SELECT "articleId", "entityId", "mentionCount", "salience", "reportedAt" FROM "ArticleEntity" ORDER BY "articleId", "entityId";
DROP TABLE "ArticleEntity";
ALTER TABLE "new_ArticleEntity" RENAME TO "ArticleEntity";

-- CreateIndex: with how salient an entity is in its articles, so that they can be weighed without looking each up.
CREATE INDEX "ArticleEntity_entityId_reportedAt_articleId_salience_idx" ON "ArticleEntity"("entityId", "reportedAt", "articleId", "salience");

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

-- RedefineTables
CREATE TABLE "new_Fragment" (
    "quoteId" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    PRIMARY KEY ("quoteId", "start"),
    CONSTRAINT "Fragment_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Fragment" ("quoteId", "start", "end") SELECT "quoteId", "start", "end" FROM "Fragment" ORDER BY "quoteId", "start";
DROP TABLE "Fragment";
ALTER TABLE "new_Fragment" RENAME TO "Fragment";
