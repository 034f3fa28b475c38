import { ReceiptPage } from '#design/receipt.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { Receipt } from '../queries.ts'

export function EnquiryReceiptPage({ receipt }: { receipt: Receipt }) {
  const m = useMessages(messages)
  return (
    <ReceiptPage
      title={m.received}
      number={m.number(receipt.id)}
      keepNumber={m.keepNumber}
      next={[m.steps.answer, m.steps.price]}
      receivedAt={receipt.received_at}
    />
  )
}
