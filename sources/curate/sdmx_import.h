#pragma once
// Figures as SDMX-CSV (1.0 and 2.0), as statistical offices give them:
//   DATAFLOW,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT,OBS_STATUS
// REF_AREA is the entity, TIME_PERIOD the period, UNIT_MULT the power of ten.
// All rows go to one series (--series); where another dimension has several
// values, a mapping's [filter] chooses one of each, or nothing enters.

#include <istream>

#include "sources/curate/importer.h"

namespace sources {

void import_sdmx(std::istream& in, const Import& import);

}  // namespace sources
