// A plugin of the code generator: the operations of the examples as Apollo Client sends them, each under the hash by
// which the server knows it (https://www.apollographql.com/docs/graphos/platform/security/persisted-queries).
import { createHash } from 'node:crypto';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { concatAST, Kind, print, separateOperations } from 'graphql';

export function plugin(_schema, documents) {
  const operations = Object.values(separateOperations(concatAST(documents.map(({ document }) => document)))).map(
    (document) => {
      const { name, operation } = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      const body = print(addTypenameToDocument(document));
      return { id: createHash('sha256').update(body).digest('hex'), name: name.value, type: operation, body };
    },
  );
  return JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2);
}
