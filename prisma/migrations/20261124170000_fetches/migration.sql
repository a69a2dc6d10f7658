-- CreateTable
CREATE TABLE "Fetch" (
    "url" TEXT NOT NULL PRIMARY KEY,
    "servedFrom" TEXT NOT NULL,
    "etag" TEXT,
    "lastModified" TEXT,
    "articles" INTEGER NOT NULL
);
