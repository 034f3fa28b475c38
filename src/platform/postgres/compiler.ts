import { type BinaryOperationNode, OperatorNode, PostgresQueryCompiler, PrimitiveValueListNode } from 'kysely'

/** Writes a list of values as one: `id in (1, 2, 3)` would be another statement for each length, and planned anew. */
export class PostgresCompiler extends PostgresQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { leftOperand, operator, rightOperand } = node
    const isList =
      OperatorNode.is(operator) &&
      ['in', 'not in'].includes(operator.operator) &&
      PrimitiveValueListNode.is(rightOperand) &&
      rightOperand.values.length > 1
    if (!isList) {
      super.visitBinaryOperation(node)
      return
    }
    this.visitNode(leftOperand)
    this.append(operator.operator === 'in' ? ' = any(' : ' <> all(')
    this.appendValue(asArray(rightOperand.values))
    this.append(')')
  }
}

/** The driver asks of each value of a list what it is; for numbers there is nothing to ask. */
function asArray(values: readonly unknown[]): unknown {
  return values.every((value) => typeof value === 'number') ? `{${values.join()}}` : values
}
