import { useView } from '#platform/view.ts'

/** Names of people as they write them, one after the other: on an English page those in Georgian letters are marked as Georgian. */
export function PersonNames({ names }: { names: readonly string[] }) {
  const { language } = useView()
  return (
    <>
      {names.map((name, at) => (
        <>
          {at > 0 && ', '}
          <span lang={language === 'en' && /\p{Script=Georgian}/u.test(name) ? 'ka' : undefined}>{name}</span>
        </>
      ))}
    </>
  )
}
