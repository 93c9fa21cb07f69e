// How is a kind of place called?
import type { PlaceKind } from "../../bindings";

export const placeKinds: Record<PlaceKind, string> = { room: "Room", cart: "Cart", closet: "Closet" };
