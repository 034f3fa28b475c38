import { type BinaryOperationNode, OperatorNode, PrimitiveValueListNode } from 'kysely'

/** The values of `in (1, 2, 3)` or `not in (...)`, where there are several; each engine writes them as one value. */
export function valueListOf({ operator, rightOperand }: BinaryOperationNode): readonly unknown[] | undefined {
  const isList = OperatorNode.is(operator) && (operator.operator === 'in' || operator.operator === 'not in')
  if (!isList || !PrimitiveValueListNode.is(rightOperand)) return undefined
  return rightOperand.values.length > 1 ? rightOperand.values : undefined
}

/** Whether it is `not in`. */
export function isNegated({ operator }: BinaryOperationNode): boolean {
  return OperatorNode.is(operator) && operator.operator === 'not in'
}
