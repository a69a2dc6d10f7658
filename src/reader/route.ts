import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { DocumentNode } from 'graphql';
import type { ReactNode } from 'react';
import type { Address } from './address.ts';
import type { Head } from './head.ts';

/** A page: its address, the one question behind it, and how the answer is shown. */
interface Page<Data, Variables> {
  path: string;
  document: TypedDocumentNode<Data, Variables>;
  variables(address: Address): Variables;
  /** Null where the graph does not have what the address names. */
  head(data: Data, address: Address): Head | null;
  Page(props: { data: Data; address: Address }): ReactNode;
}

/** A page of whatever kind. */
export interface Route {
  path: string;
  document: DocumentNode;
  variables(address: Address): Record<string, unknown>;
  head(data: unknown, address: Address): Head | null;
  Page(props: { data: unknown; address: Address }): ReactNode;
}

/** Checks that a page fits its question. */
export function route<Data, Variables extends Record<string, unknown>>(page: Page<Data, Variables>): Route {
  return page;
}
