import { Fact } from '#design/lists.tsx'
import { PhoneLink } from '#design/reach.tsx'
import { Missing } from '#design/tags.tsx'
import { Both } from '#design/text.tsx'
import type { Bilingual } from '#platform/messages.ts'
import { say, useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'
import type { Association } from './queries.ts'

/** Address, numbers and bank as facts; what nobody has told us yet is said to be missing. */
export function AssociationDetails({ association }: { association: Association }) {
  const m = useMessages(messages)
  const { phone, address_ka, address_en, registration_number, bank_ka, bank_en, bank_account } = association
  const bank = { ka: bank_ka, en: bank_en }
  return (
    <>
      <Fact name={m.address}>
        <Told text={{ ka: address_ka, en: address_en }} />
      </Fact>
      {phone && (
        <Fact name={m.phone}>
          <PhoneLink number={phone} />
        </Fact>
      )}
      <Fact name={m.registrationNumber}>
        <Told text={{ ka: registration_number, en: registration_number }} />
      </Fact>
      {(bank_ka || bank_en) && (
        <Fact name={m.bank}>
          <Told text={bank} />
        </Fact>
      )}
      <Fact name={m.bankAccount}>
        <Told text={{ ka: bank_account, en: bank_account }} />
      </Fact>
    </>
  )
}

function Told({ text }: { text: Bilingual }) {
  const m = useMessages(messages)
  return text.ka || text.en ? <Both text={text} quiet /> : <Missing>{m.notSupplied}</Missing>
}

/** What the end of every page tells of it: only what has been told. */
export function detailsInWords({ address_ka, address_en, registration_number }: Association): Bilingual[] {
  const code = say(messages, (m) => m.registrationNumber)
  const lines = [
    { ka: address_ka, en: address_en || address_ka },
    registration_number
      ? { ka: `${code.ka}: ${registration_number}`, en: `${code.en}: ${registration_number}` }
      : { ka: '', en: '' },
  ]
  return lines.filter(({ ka }) => ka !== '')
}
