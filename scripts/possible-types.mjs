// A plugin of the code generator: which types implement each interface, as Apollo's cache wants to be told.
import { isInterfaceType } from 'graphql';

export function plugin(schema, _documents, _config, { outputFile }) {
  const interfaces = Object.values(schema.getTypeMap()).filter(isInterfaceType);
  const possibleTypes = Object.fromEntries(
    interfaces.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
  return outputFile.endsWith('.json')
    ? JSON.stringify(possibleTypes, null, 2)
    : `export const possibleTypes = ${JSON.stringify(possibleTypes)};`;
}
