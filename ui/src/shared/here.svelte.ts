// Who sits here, which school and which period are looked at, and what day is it? Every page asks here.
import type { Operator, Period, PeriodId, School, SchoolId } from "../bindings";
import type { CommandName, TaskName } from "../host";
import { useAnswer } from "./answers.svelte";

const chosen = $state<{ school: SchoolId | null; period: PeriodId | null }>({ school: null, period: null });

/** The whole district for null. Only this window looks elsewhere; nothing is recorded. */
export function lookAtSchool(school: SchoolId | null): void {
  chosen.school = school;
}

export function lookAtPeriod(period: PeriodId | null): void {
  chosen.period = period;
}

/** The period that today falls into, else the newest one that began, else the first to come. */
export function periodNow(periods: Period[], current: string, today: string): Period | undefined {
  const byStart = periods.toSorted((a, b) => a.starts_on.localeCompare(b.starts_on));
  return (
    byStart.find(({ name }) => name === current) ??
    byStart.findLast(({ starts_on }) => starts_on <= today) ??
    byStart[0]
  );
}

export function useHere() {
  const session = useAnswer("session.info", () => ({}));
  const schools = useAnswer("school.list", () => ({}));
  const periods = useAnswer("audit.periods", () => ({}));
  const allowed = useAnswer("session.may", () => ({}));
  const operator = $derived<Operator | null>(session.value?.operator ?? null);
  // A school that was looked at in another file is not in this one.
  const known = (id: SchoolId | null): School | null =>
    schools.value?.schools.find((school) => school.id === id) ?? null;
  return {
    get session() {
      return session.value;
    },
    get refusal() {
      return session.refusal ?? schools.refusal ?? periods.refusal ?? allowed.refusal;
    },
    get operator() {
      return operator;
    },
    /** Which district, and who: what one person left behind is nobody else's. */
    get whose() {
      return `${session.value?.district?.id ?? ""} ${operator?.id ?? ""}`;
    },
    /** What the operator's role allows at all; what may be done with a row comes with the row. */
    may(name: CommandName | TaskName): boolean {
      return allowed.value?.names.includes(name) ?? false;
    },
    /** Which people somebody belongs to, and how they stand: the roster's to say, and whose role allows it. */
    get maySayStanding() {
      return allowed.value?.standing ?? false;
    },
    get mayShareSerial() {
      return allowed.value?.shared_serial ?? false;
    },
    get today() {
      return session.value?.today ?? "";
    },
    get zone() {
      return session.value?.district?.zone ?? "UTC";
    },
    get schools(): School[] {
      return schools.value?.schools ?? [];
    },
    /** The only school that is the operator's business; none for whoever looks at the whole district. */
    get ownSchool(): SchoolId | null {
      return operator?.school ?? null;
    },
    /** Pass it as `school`: undefined means the whole district. */
    get school(): SchoolId | undefined {
      return operator?.school ?? known(chosen.school)?.id;
    },
    get schoolName(): string {
      return known(operator?.school ?? chosen.school)?.name ?? session.value?.district?.name ?? "";
    },
    nameOf(id: SchoolId): string {
      return known(id)?.name ?? "another school";
    },
    get periods(): Period[] {
      return periods.value?.periods ?? [];
    },
    /** The name of the period that the calendar is in, planned or not. */
    get currentName() {
      return periods.value?.current ?? "";
    },
    get period(): Period | undefined {
      const all = periods.value?.periods ?? [];
      return (
        all.find(({ id }) => id === chosen.period) ??
        periodNow(all, periods.value?.current ?? "", session.value?.today ?? "")
      );
    },
    /** Everything above was answered. */
    get ready(): boolean {
      return [session, schools, periods, allowed].every(({ value }) => value !== undefined);
    },
  };
}
