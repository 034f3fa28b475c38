import { Both, type TwoTexts } from '#design/text.tsx'

/** The heading the association gives to a part of its text, or ours where it gives none. */
export function Title({ text, otherwise }: { text: TwoTexts | undefined; otherwise: string }) {
  return text ? <Both text={text} quiet /> : otherwise
}
