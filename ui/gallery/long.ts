// The same district, as if whoever typed its names had never heard of narrow columns.
import type { FakeHost } from "../src/host/fake";

const names = [
  "Maria-Guadalupe Fernández de la Cruz y Villanueva-Oyelaran III",
  "مدرسة الأمل المتوسطة للعلوم والتكنولوجيا والهندسة في وادي الزيتون",
  "国立第三十七中学校附属科学技術工学数学教育研究センター東館三階コンピューター教室",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter",
];
const named = [
  "name",
  "model",
  "model_name",
  "with",
  "words",
  "home_name",
  "school_name",
  "owner",
  "finder",
  "homeroom",
];

let next = 0;
function lengthen(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => lengthen(one, key));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, lengthen(one, name)]));
  if (typeof value !== "string" || !named.includes(key) || /^\d{4}-\d\d/.test(value)) return value;
  return names[next++ % names.length];
}

export function lengthenNames(fake: FakeHost): void {
  const dispatch = fake.dispatch.bind(fake);
  fake.dispatch = async (call) => lengthen(await dispatch(call));
}
