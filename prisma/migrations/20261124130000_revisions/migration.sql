-- AlterTable
ALTER TABLE "Article" ADD COLUMN "guid" TEXT;
ALTER TABLE "Article" ADD COLUMN "modifiedAt" DATETIME;

-- CreateTable
CREATE TABLE "Change" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revisionId" INTEGER NOT NULL,
    "finding" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "name" TEXT,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "newStart" INTEGER,
    "newEnd" INTEGER,
    "newText" TEXT,
    CONSTRAINT "Change_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Change_revisionId_start_idx" ON "Change"("revisionId", "start");

-- CreateIndex
CREATE UNIQUE INDEX "Article_publisherId_guid_key" ON "Article"("publisherId", "guid");

-- CreateIndex
CREATE INDEX "Revision_sha256_idx" ON "Revision"("sha256");


