// Loads the drawing library, only when somebody looks at a chart.
import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent } from "echarts/components";
import { init, use, type ECharts } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, LineChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

export function begin(place: HTMLElement): ECharts {
  return init(place, null, { renderer: "svg" });
}
