import { Field, InputType, registerEnumType } from 'type-graphql';

export enum OrderDirection {
  ASC = 'asc',
  DESC = 'desc',
}
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which end of a list comes first.',
  valuesConfig: {
    ASC: { description: 'The earliest, or first in the alphabet.' },
    DESC: { description: 'The latest, the last in the alphabet, or the best.' },
  },
});

/** In which order a list comes: by one of its fields, from one end. */
export interface Order<Field> {
  field: Field;
  direction: OrderDirection;
}

/** The order type over a noun, by the fields of an enum: `QuoteOrder` and `QuoteOrderField`. */
export function orderOf<Name extends string>(
  fields: Record<Name, string>,
  name: string,
  plural: string,
  meanings: Record<Name, { description: string }>,
) {
  registerEnumType(fields, {
    name: `${name}OrderField`,
    description: `By what ${plural} are ordered.`,
    valuesConfig: meanings,
  });

  @InputType(`${name}Order`, { description: `In which order ${plural} come.` })
  class OrderType implements Order<string> {
    @Field(() => fields, { description: 'By what they are ordered.' })
    field!: string;

    @Field(() => OrderDirection, { description: 'Which end comes first.' })
    direction!: OrderDirection;
  }
  return OrderType;
}
