import { Type } from 'typebox'
import type { Tx } from '#platform/database.ts'
import { columnsOf, type Pack, packSlug, packText, packWords } from '#platform/pack.ts'

const organisation = Type.Object({ name: packWords, shortName: packWords, acronym: Type.String() })
const contacts = Type.Object({ email: Type.Object({ label: packWords, value: Type.String() }) })
const sections = Type.Array(Type.Object({ id: packSlug, order: Type.Integer(), title: packWords }))
const manifest = Type.Object({ mapCredit: packWords, tagline: Type.Optional(packText) })

/** The association's names, its e-mail and the headings of its text. */
export async function loadPack(tx: Tx, pack: Pack): Promise<void> {
  const { name, shortName, acronym } = pack.read('association.json', 'organisation', organisation)
  const { email } = pack.read('association.json', 'contacts', contacts)
  const { mapCredit, tagline } = pack.read('pack.json', 'pack', manifest)
  await tx.create('association', {
    id: 1,
    ...columnsOf('name', name),
    ...columnsOf('short_name', shortName),
    acronym,
    ...columnsOf('tagline', tagline),
    email: email.value,
    ...columnsOf('email_label', email.label),
    ...columnsOf('map_credit', mapCredit),
    ...{ phone: '', address_ka: '', address_en: '', registration_number: '' },
    ...{ bank_ka: '', bank_en: '', bank_account: '', colour_light: '', colour_dark: '' },
    is_demonstration: 0,
    loaded_at: tx.now,
  })
  for (const { id, order, title } of pack.read('association.json', 'sections', sections)) {
    await tx.create('section', { slug: id, position: order, ...columnsOf('title', title) })
  }
}
