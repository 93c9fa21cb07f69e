// What is asked of a list when nothing narrows it? Every page that asks for devices or people starts here.
import type { DeviceFilters, DevicePage, PersonFilters, PersonPage } from "../bindings";

export const anyDevice: DeviceFilters = {
  schools: [],
  statuses: [],
  conditions: [],
  models: [],
  categories: [],
  homes: [],
  with: [],
  take_home: null,
  codes: [],
  devices: [],
};
export const anyPerson: PersonFilters = {
  schools: [],
  populations: [],
  states: [],
  grades: [],
  homerooms: [],
  holding: null,
};

const fromTheTop = { school: null, search: "", sort: null, descending: false, from: null, after: null, count: null };
export const allDevices: DevicePage = { ...fromTheTop, filters: anyDevice };
export const allPeople: PersonPage = { ...fromTheTop, filters: anyPerson };
