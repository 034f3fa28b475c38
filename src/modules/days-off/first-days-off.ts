import type { Db, Tx } from '#platform/database.ts'

/** Whether the list was never begun; one whose days were all taken away was. */
export async function lacksDaysOff(db: Db): Promise<boolean> {
  return (await db.selectFrom('day_off').select('id').limit(1).execute()).length === 0
}

/** The list a house begins with; from then on the association keeps it. */
export async function bringDaysOff(tx: Tx): Promise<void> {
  const rest = { scope: 'everybody', ...source, closed_at: null } as const
  for (const [day, name_ka, name_en] of everyYear) {
    const falls = { falls_on: `2026-${day}`, falls_precision: 'day', after_easter: null }
    await tx.create('day_off', { name_ka, name_en, repeats: 'every-year', ...falls, ...rest })
  }
  for (const [after_easter, name_ka, name_en] of withEaster) {
    const falls = { falls_on: null, falls_precision: null, after_easter }
    await tx.create('day_off', { name_ka, name_en, repeats: 'easter', ...falls, ...rest })
  }
}

const source = { source_ka: 'შრომის კოდექსი, მუხლი 30', source_en: 'Labour Code, article 30' }

const everyYear: Array<[string, string, string]> = [
  ['01-01', 'ახალი წელი', 'New Year'],
  ['01-02', 'ახალი წელი, მეორე დღე', 'New Year, second day'],
  ['01-07', 'შობა', 'Christmas'],
  ['01-19', 'ნათლისღება', 'Epiphany'],
  ['03-03', 'დედის დღე', 'Mother’s Day'],
  ['03-08', 'ქალთა საერთაშორისო დღე', 'International Women’s Day'],
  ['04-09', 'ეროვნული ერთიანობის დღე', 'Day of National Unity'],
  ['05-09', 'ფაშიზმზე გამარჯვების დღე', 'Day of Victory over Fascism'],
  ['05-12', 'წმინდა ანდრია პირველწოდებულის დღე', 'Day of Saint Andrew the First-Called'],
  ['05-17', 'ოჯახის სიწმინდისა და მშობლების პატივისცემის დღე', 'Day of Family Purity and Respect for Parents'],
  ['05-26', 'დამოუკიდებლობის დღე', 'Independence Day'],
  ['08-28', 'მარიამობა', 'Dormition of the Mother of God'],
  ['10-14', 'მცხეთობა (სვეტიცხოვლობა)', 'Mtskhetoba (Svetitskhovloba)'],
  ['11-23', 'გიორგობა', 'Saint George’s Day'],
]

const withEaster: Array<[number, string, string]> = [
  [-2, 'დიდი პარასკევი', 'Good Friday'],
  [-1, 'დიდი შაბათი', 'Holy Saturday'],
  [0, 'აღდგომა', 'Easter'],
  [1, 'აღდგომის მეორე დღე', 'Easter Monday'],
]
