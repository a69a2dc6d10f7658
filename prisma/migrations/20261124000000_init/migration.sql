-- CreateTable
CREATE TABLE "Publisher" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "domain" TEXT,
    "homepage" TEXT
);

-- CreateTable
CREATE TABLE "Article" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "url" TEXT,
    "publisherId" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'USABLE',
    "language" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT,
    "byline" TEXT,
    "section" TEXT,
    "dateline" TEXT,
    "publishedAt" DATETIME,
    "publishedAtGivenBy" TEXT NOT NULL DEFAULT 'PUBLISHER',
    "reportedAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "wordCount" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    CONSTRAINT "Article_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Publisher" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "articleId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "note" TEXT,
    CONSTRAINT "Revision_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Entity" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "description" TEXT,
    "wikidataId" TEXT
);

-- CreateTable
CREATE TABLE "Alias" (
    "entityId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("entityId", "name"),
    CONSTRAINT "Alias_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mention" (
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
    CONSTRAINT "Mention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Mention_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Mention_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Role" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "entityId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    CONSTRAINT "Role_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleEntity" (
    "articleId" INTEGER NOT NULL,
    "entityId" INTEGER NOT NULL,
    "mentionCount" INTEGER NOT NULL,
    "salience" REAL NOT NULL,
    "reportedAt" DATETIME NOT NULL,

    PRIMARY KEY ("articleId", "entityId"),
    CONSTRAINT "ArticleEntity_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleEntity_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Quote" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "articleId" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "speakerId" INTEGER,
    "speakerStart" INTEGER,
    "speakerEnd" INTEGER,
    "speakerLabel" TEXT,
    "cueStart" INTEGER,
    "cueEnd" INTEGER,
    "cueText" TEXT,
    "occasion" TEXT,
    "saidOn" TEXT,
    "method" TEXT NOT NULL,
    "confidence" REAL NOT NULL,
    "review" TEXT NOT NULL DEFAULT 'UNREVIEWED',
    "reportedAt" DATETIME NOT NULL,
    CONSTRAINT "Quote_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Quote_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Entity" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Fragment" (
    "quoteId" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    PRIMARY KEY ("quoteId", "start"),
    CONSTRAINT "Fragment_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuoteAbout" (
    "quoteId" INTEGER NOT NULL,
    "entityId" INTEGER NOT NULL,
    "reportedAt" DATETIME NOT NULL,

    PRIMARY KEY ("quoteId", "entityId"),
    CONSTRAINT "QuoteAbout_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuoteAbout_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DateMention" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "articleId" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "date" TEXT,
    "method" TEXT NOT NULL,
    "confidence" REAL NOT NULL,
    "review" TEXT NOT NULL DEFAULT 'UNREVIEWED',
    CONSTRAINT "DateMention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Publisher_name_key" ON "Publisher"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_url_key" ON "Article"("url");

-- CreateIndex
CREATE INDEX "Article_reportedAt_id_idx" ON "Article"("reportedAt", "id");

-- CreateIndex
CREATE INDEX "Article_publisherId_reportedAt_id_idx" ON "Article"("publisherId", "reportedAt", "id");

-- CreateIndex
CREATE INDEX "Article_updatedAt_id_idx" ON "Article"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "Article_headline_id_idx" ON "Article"("headline", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_articleId_number_key" ON "Revision"("articleId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Entity_key_key" ON "Entity"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Entity_wikidataId_key" ON "Entity"("wikidataId");

-- CreateIndex
CREATE INDEX "Entity_name_id_idx" ON "Entity"("name", "id");

-- CreateIndex
CREATE INDEX "Entity_kind_name_id_idx" ON "Entity"("kind", "name", "id");

-- CreateIndex
CREATE INDEX "Alias_name_idx" ON "Alias"("name");

-- CreateIndex
CREATE INDEX "Mention_entityId_id_idx" ON "Mention"("entityId", "id");

-- CreateIndex
CREATE INDEX "Mention_roleId_id_idx" ON "Mention"("roleId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Mention_articleId_start_end_entityId_key" ON "Mention"("articleId", "start", "end", "entityId");

-- CreateIndex
CREATE UNIQUE INDEX "Role_entityId_title_key" ON "Role"("entityId", "title");

-- CreateIndex
CREATE INDEX "ArticleEntity_entityId_reportedAt_articleId_idx" ON "ArticleEntity"("entityId", "reportedAt", "articleId");

-- CreateIndex
CREATE INDEX "Quote_speakerId_reportedAt_id_idx" ON "Quote"("speakerId", "reportedAt", "id");

-- CreateIndex
CREATE INDEX "Quote_reportedAt_id_idx" ON "Quote"("reportedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Quote_articleId_start_end_key" ON "Quote"("articleId", "start", "end");

-- CreateIndex
CREATE INDEX "QuoteAbout_entityId_reportedAt_quoteId_idx" ON "QuoteAbout"("entityId", "reportedAt", "quoteId");

-- CreateIndex
CREATE UNIQUE INDEX "DateMention_articleId_start_end_key" ON "DateMention"("articleId", "start", "end");
