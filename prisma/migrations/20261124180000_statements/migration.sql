-- CreateTable
CREATE TABLE "Statement" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "speakerId" INTEGER,
    "fullestId" INTEGER,
    "reportedAt" DATETIME NOT NULL,
    "quoteCount" INTEGER NOT NULL DEFAULT 0,
    "publisherCount" INTEGER NOT NULL DEFAULT 0,
    "wordingCount" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Statement_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Entity" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Statement_fullestId_fkey" FOREIGN KEY ("fullestId") REFERENCES "Quote" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable: its key holds the whole row.
CREATE TABLE "Shingle" (
    "hash" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "quoteId" INTEGER NOT NULL,

    PRIMARY KEY ("hash", "day", "quoteId"),
    CONSTRAINT "Shingle_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- AlterTable: quotes that are there already are linked when the database is opened.
ALTER TABLE "Quote" ADD COLUMN "statementId" INTEGER REFERENCES "Statement" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Quote" ADD COLUMN "wording" INTEGER;
ALTER TABLE "Quote" ADD COLUMN "wordCount" INTEGER;

-- CreateIndex
CREATE INDEX "Quote_statementId_reportedAt_id_idx" ON "Quote"("statementId", "reportedAt", "id");

-- CreateIndex
CREATE INDEX "Statement_reportedAt_id_idx" ON "Statement"("reportedAt", "id");

-- CreateIndex
CREATE INDEX "Statement_speakerId_reportedAt_id_idx" ON "Statement"("speakerId", "reportedAt", "id");

-- CreateIndex
CREATE INDEX "Statement_fullestId_idx" ON "Statement"("fullestId");

-- CreateIndex
CREATE INDEX "Statement_publisherCount_id_idx" ON "Statement"("publisherCount", "id");

-- CreateIndex
CREATE INDEX "Shingle_quoteId_idx" ON "Shingle"("quoteId");
