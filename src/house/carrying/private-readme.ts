/** Lies beside the private tables, for whoever finds the folder. */
export const privateReadme = `ეს საქაღალდე სხვას არ გადასცეთ.
აქ ადამიანების პირადი მონაცემებია: სახელები, ტელეფონები, ელ. ფოსტა, წერილები, განაცხადები და თანამშრომლების უფლებამოსილებები. აქვეა მთლიანად ის ცხრილები, რომლებშიც
ყველაფერი საჯარო არ არის: გამოუქვეყნებელი ტექსტები და წაშლილი ჩანაწერები.
შეინახეთ დაშიფრულად და წაშალეთ, როცა აღარ დაგჭირდებათ. პაროლები და გასაღებები აქ არ არის.

Do not pass this folder on.
It holds personal data: names, telephones, e-mail, messages, enquiries, and what each worker may do. Tables of which not everything is public
lie here as a whole, too: with texts that are not published, and records that were taken away.
Keep it encrypted, and delete it when you no longer need it. Passwords and keys are not here.
`
