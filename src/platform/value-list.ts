import { type BinaryOperationNode, OperatorNode, PrimitiveValueListNode, ValueListNode } from 'kysely'

/** The values of `in (1, 2, 3)` or `not in (...)`, where there are several; each engine writes them as one value. */
export function valueListOf(node: BinaryOperationNode): readonly unknown[] | undefined {
  const { rightOperand } = node
  if (!asksForList(node) || !PrimitiveValueListNode.is(rightOperand)) return undefined
  return rightOperand.values.length > 1 ? rightOperand.values : undefined
}

/** `in ()` or `not in ()`. */
export function isOfEmptyList(node: BinaryOperationNode): boolean {
  const { rightOperand } = node
  const isValues = PrimitiveValueListNode.is(rightOperand) || ValueListNode.is(rightOperand)
  return asksForList(node) && isValues && rightOperand.values.length === 0
}

function asksForList({ operator }: BinaryOperationNode): boolean {
  return OperatorNode.is(operator) && (operator.operator === 'in' || operator.operator === 'not in')
}

/** Whether it is `not in`. */
export function isNegated({ operator }: BinaryOperationNode): boolean {
  return OperatorNode.is(operator) && operator.operator === 'not in'
}
