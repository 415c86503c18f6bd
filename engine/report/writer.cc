#include "engine/report/writer.h"
