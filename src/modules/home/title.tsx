import { EditLink } from '#design/edit-link.tsx'
import { Both, type TwoTexts } from '#design/text.tsx'
import type { SectionTitle } from '#modules/settings/index.ts'

/** The way to where such a heading is edited. */
export function TitleEdit({ text }: { text: SectionTitle | undefined }) {
  return text ? <EditLink of="section" number={text.number} text="title" what={text} /> : null
}

/** The heading the association gives to a part of its text, or ours where it gives none. */
export function Title({ text, otherwise }: { text: TwoTexts | undefined; otherwise: string }) {
  return text ? <Both text={text} quiet /> : otherwise
}
