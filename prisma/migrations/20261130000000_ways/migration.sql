-- CreateIndex
CREATE INDEX "Quote_saidOn_id_idx" ON "Quote"("saidOn", "id");

-- CreateIndex
CREATE INDEX "Statement_wordingCount_id_idx" ON "Statement"("wordingCount", "id");

-- DropIndex
DROP INDEX "Statement_publisherCount_id_idx";

-- CreateIndex
CREATE INDEX "Statement_publisherCount_id_wordingCount_idx" ON "Statement"("publisherCount", "id", "wordingCount");

-- The words of the search tables, so that those which begin with a prefix can be looked up.
CREATE VIRTUAL TABLE "ArticleTextWord" USING fts5vocab("ArticleText", 'instance');
CREATE VIRTUAL TABLE "QuoteTextWord" USING fts5vocab("QuoteText", 'instance');
